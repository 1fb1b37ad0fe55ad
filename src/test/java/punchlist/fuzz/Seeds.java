package punchlist.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punchlist.TestData;

/** Real inputs: the recorded data of other projects under the tests' resources, and the program's own. */
public final class Seeds {

    private Seeds() {}

    /** Texts. */
    public static List<byte[]> of(String... texts) {
        return Stream.of(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** The files of a folder of test data. */
    public static List<byte[]> files(String folder, String... endings) {
        return TestData.files(folder, endings).stream().map(TestData::bytes).toList();
    }

    /** A column of a table of test data; of a long one, rows from all over it. */
    public static List<byte[]> column(String file, int column) {
        List<List<String>> rows = TestData.rows(TestData.at(file));
        int step = Math.max(1, rows.size() / 60);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            if (rows.get(i).size() > column && !rows.get(i).get(column).isBlank()) {
                all.add(rows.get(i).get(column).getBytes(StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    /** A file inside the program. */
    public static byte[] program(String name) {
        try (InputStream in = Seeds.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of these. */
    public static List<byte[]> all(List<List<byte[]>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** Text of an input, in the encoding that files of the product have. */
    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** A folder for a target's files that ends with the program. */
    public static Path folder(String name) {
        try {
            Path folder = java.nio.file.Files.createTempDirectory("fuzz-" + name);
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
