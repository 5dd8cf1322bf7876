package guatu.plan.responsibility.reading;

/// Says where the text of a role stands, for findings.
@FunctionalInterface
interface Place {

    String of(Role role);
}
