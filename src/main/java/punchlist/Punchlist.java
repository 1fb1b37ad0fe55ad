package punchlist;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The entry of the program: decides between the wizard and the command line before any JavaFX class is loaded. */
public final class Punchlist {
    private Punchlist() {}

    public static void main(String[] args) throws IOException {
        String text = List.of(args).contains("check") ? "{\"format\":\"punchlist-run/1\"}" : "Punchlist " + version();
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    static String version() throws IOException {
        var properties = new Properties();
        try (InputStream in = Punchlist.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IOException("version.properties is not in the program");
            }
            properties.load(in);
        }
        return properties.getProperty("version", "unknown");
    }
}
