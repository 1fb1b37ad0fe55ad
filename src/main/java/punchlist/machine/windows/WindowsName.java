package punchlist.machine.windows;

import com.sun.jna.Memory;

/** How this Windows is named where it lacks an interface: product and build ("Windows Server 2022 Standard 20348"). */
public final class WindowsName {

    private static final String CURRENT_VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final int SIZE = 276; // RTL_OSVERSIONINFOW
    private static final int BUILD_AT = 12;

    private WindowsName() {}

    /** Product and build; the build as the kernel says it, whatever compatibility mode the program was put in. */
    public static String read() {
        return RegistryText.read(CURRENT_VERSION, "ProductName").orElse("Windows") + " " + build();
    }

    private static int build() {
        try (Memory version = new Memory(SIZE)) {
            version.clear();
            version.setInt(0, SIZE);
            NtCalls.CALLS.RtlGetVersion(version);
            return version.getInt(BUILD_AT);
        }
    }
}
