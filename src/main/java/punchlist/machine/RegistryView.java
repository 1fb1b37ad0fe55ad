package punchlist.machine;

/** Which of the two registry views a read goes to; named on every read (design law 8). */
public enum RegistryView {
    /** The native view. */
    VIEW_64("64"),
    /** What 32-bit programs see (WOW6432Node). */
    VIEW_32("32");

    private final String key;

    RegistryView(String key) {
        this.key = key;
    }

    /** The view's name in snapshots: "64" or "32". */
    public String key() {
        return key;
    }

    /**
     * The view of this name.
     *
     * @throws IllegalArgumentException when it is neither "64" nor "32"
     */
    public static RegistryView ofKey(String key) {
        return switch (key) {
            case "64" -> VIEW_64;
            case "32" -> VIEW_32;
            default -> throw new IllegalArgumentException("registry view '" + key + "' is neither 64 nor 32");
        };
    }
}
