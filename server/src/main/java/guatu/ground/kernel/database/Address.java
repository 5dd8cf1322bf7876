package guatu.ground.kernel.database;

/// Where the database is and who signs in as its owner.
public record Address(String url, String user, String password) {
}
