package punchlist.machine.system;

/** Whom a file of the local policy is for. */
public enum PolicyScope {
    /** The computer: values below HKLM. */
    MACHINE("Machine"),
    /** Whoever logs on: values below each account's root. */
    USER("User");

    private final String folder;

    PolicyScope(String folder) {
        this.folder = folder;
    }

    /** The folder below {@code System32\GroupPolicy}. */
    public String folder() {
        return folder;
    }
}
