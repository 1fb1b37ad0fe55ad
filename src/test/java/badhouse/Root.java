package badhouse;

/** What everybody must leave alone. */
public final class Root {}
