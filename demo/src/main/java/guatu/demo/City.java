package guatu.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/// The invented city: units, people and items, drawn from a seed.
record City(List<County> counties, List<Department> departments, List<Leader> leaders, List<Citizen> people, List<Promise> promises) {

    static final int YEAR = 2026;
    static final LocalDate DATA_DATE = LocalDate.of(YEAR, 6, 30);

    record County(String name, String shortName, String kind, int column, int row, int items) {
    }

    record Department(String name, String shortName, List<String> aliases) {
    }

    record Leader(String name, String post, String field) {
    }

    /// Somebody at a unit; the first of a unit is its head, the second its liaison officer.
    record Citizen(String name, String unit, String post, boolean head) {
    }

    record Quantity(String name, String unit, BigDecimal value) {
    }

    record Promise(int number, String title, String category, String kind, String place, String lead, List<String> assist, String leader, String first, String direct,
                   LocalDate start, LocalDate due, List<Quantity> quantities, Behaviour behaviour, double grain) {

        String no() {
            return "%04d".formatted(number);
        }
    }

    /// Draws the city.
    static City of(long seed) {
        return new Draw(new SplittableRandom(seed)).city();
    }

    private static final class Draw {

        private final SplittableRandom random;
        private final List<String> surnames = Tables.lines("surnames");
        private final List<String> given = Tables.lines("given");
        private final List<String> spots = Tables.lines("spots");
        private final LinkedHashSet<String> taken = new LinkedHashSet<>();

        Draw(SplittableRandom random) {
            this.random = random;
        }

        City city() {
            var counties = Tables.rows("counties").stream().map(row -> new County(row.get(0), row.get(1), row.get(2), number(row.get(3)), number(row.get(4)), number(row.get(5)))).toList();
            var departments = Tables.rows("departments").stream().map(row -> new Department(row.get(0), row.get(1), row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split("、")))).toList();
            var leaders = Tables.rows("leaders").stream().map(row -> new Leader(row.get(0), row.get(1), row.get(2))).toList();
            leaders.forEach(leader -> taken.add(leader.name()));
            var people = new ArrayList<Citizen>();
            counties.forEach(county -> staff(people, county.name(), county.kind().equals("ZONE") ? "管委会主任" : county.name().endsWith("县") ? "县长" : "区长", 7));
            departments.forEach(department -> staff(people, department.name(), "局长", 4));
            return new City(counties, departments, leaders, people, promises(counties, departments, leaders, people));
        }

        private void staff(List<Citizen> people, String unit, String head, int count) {
            for (var i = 0; i < count; i++) {
                people.add(new Citizen(name(), unit, i == 0 ? head : i == 1 ? "联络员" : i == 2 ? "核验员" : "科长", i == 0));
            }
        }

        private String name() {
            String name;
            do {
                name = one(surnames) + one(given);
            } while (!taken.add(name));
            return name;
        }

        private List<Promise> promises(List<County> counties, List<Department> departments, List<Leader> leaders, List<Citizen> people) {
            var patterns = Tables.rows("items");
            var places = new ArrayList<County>();
            counties.forEach(county -> {
                for (var i = 0; i < county.items(); i++) {
                    places.add(county);
                }
            });
            shuffle(places);
            var titles = new LinkedHashSet<String>();
            var promises = new ArrayList<Promise>();
            for (var place : places) {
                promises.add(promise(promises.size() + 1, place, one(patterns), departments, leaders, people, titles));
            }
            return promises;
        }

        private Promise promise(int number, County place, List<String> pattern, List<Department> departments, List<Leader> leaders, List<Citizen> people, LinkedHashSet<String> titles) {
            var quantities = new ArrayList<>(List.of(quantity(pattern.get(3), pattern.get(4), pattern.get(5), pattern.get(6), pattern.get(7))));
            if (!pattern.get(8).isEmpty() && random.nextInt(3) == 0) {
                var second = pattern.get(8).split(",");
                quantities.add(quantity(second[0], second[1], second[2], second[3], second[4]));
            }
            var lead = random.nextInt(10) < 8 ? place.name() : departments.get(5 + random.nextInt(departments.size() - 5)).name();
            var assist = random.nextInt(3) == 0 ? List.<String>of() : List.of(departments.get(5 + random.nextInt(departments.size() - 5)).name()).stream().filter(unit -> !unit.equals(lead)).toList();
            var own = people.stream().filter(person -> person.unit().equals(lead)).toList();
            var behaviour = Behaviour.draw(random);
            var start = behaviour == Behaviour.LATER ? LocalDate.of(YEAR, 7, 1 + random.nextInt(20)) : LocalDate.of(YEAR, 1, 4).plusDays(random.nextInt(70));
            var due = start.plusDays(behaviour == Behaviour.LATER ? 120 + random.nextInt(40) : 175 + random.nextInt(150));
            var last = LocalDate.of(YEAR, 12, 31);
            return new Promise(number, title(pattern.get(2), place, quantities.getFirst(), titles), pattern.get(0), pattern.get(1), place.name(), lead, assist,
                leader(leaders, pattern.get(0)), own.getFirst().name(), own.get(3 + random.nextInt(own.size() - 3)).name(), start, due.isAfter(last) ? last : due, quantities, behaviour, random.nextDouble());
        }

        private String leader(List<Leader> leaders, String category) {
            return leaders.stream().filter(leader -> leader.field().equals(category)).findFirst().filter(_ -> random.nextInt(10) < 7).map(Leader::name)
                .orElseGet(() -> one(leaders).name());
        }

        private String title(String pattern, County place, Quantity first, LinkedHashSet<String> titles) {
            var amount = first.value().stripTrailingZeros().toPlainString();
            for (var part = 0; ; part++) {
                var spot = place.shortName() + one(spots);
                var title = pattern.replace("{p}", spot).replace("{n}", amount) + (part > 3 ? "（" + "一二三四五六七八九".charAt(part % 9) + "标段）" : "");
                if (titles.add(title)) {
                    return title;
                }
            }
        }

        private Quantity quantity(String name, String unit, String least, String most, String step) {
            var grain = new BigDecimal(step);
            var steps = new BigDecimal(most).subtract(new BigDecimal(least)).divideToIntegralValue(grain).intValueExact();
            return new Quantity(name, unit, new BigDecimal(least).add(grain.multiply(BigDecimal.valueOf(random.nextInt(steps + 1)))));
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private void shuffle(List<County> list) {
            for (var i = list.size() - 1; i > 0; i--) {
                var j = random.nextInt(i + 1);
                var kept = list.get(i);
                list.set(i, list.get(j));
                list.set(j, kept);
            }
        }

        private static int number(String text) {
            return Integer.parseInt(text);
        }
    }
}
