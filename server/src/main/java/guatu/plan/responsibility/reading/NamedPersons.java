package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// "市教育局(王五)" under a head 责任单位(责任人): the person goes to a field of its own.
final class NamedPersons {

    private static final Pattern HEAD = Pattern.compile(".*\\((?:主要|直接|具体)?(?:责任人|负责人|联系人)\\).*");
    private static final Pattern PERSON = Pattern.compile("[(\uFF08]([\\p{IsHan}·]{2,4}(?:[、,\uFF0C ][\\p{IsHan}·]{2,4})*)[)\uFF09]");

    private NamedPersons() {}

    static void take(Draft draft, TableMatch match) {
        for (var column : match.columns()) {
            var units = column.role() == Role.LEAD || column.role() == Role.RESPONSIBLE_UNIT || column.role() == Role.ASSIST;
            if (units && HEAD.matcher(Chars.squeezed(Chars.half(column.head()))).matches()) {
                take(draft, column.role());
            }
        }
    }

    private static void take(Draft draft, Role role) {
        List<String> persons = new ArrayList<>();
        var matcher = PERSON.matcher(draft.text(role));
        while (matcher.find()) {
            persons.add(matcher.group(1));
        }
        if (!persons.isEmpty()) {
            draft.cells.put(role, Cell.text(matcher.replaceAll("")));
            draft.cells.putIfAbsent(Role.DIRECT_RESPONSIBLE, Cell.text(String.join("、", persons)));
        }
    }
}
