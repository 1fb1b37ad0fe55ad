package punchlist.machine.recorded.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.RegistryData;

/**
 * A registry export, {@code Windows Registry Editor Version 5.00} or {@code REGEDIT4}. Lines that delete a key or value
 * are no state of a machine: they are left out and noted.
 */
final class RegFile {

    private static final Pattern HEAD = Pattern.compile("(REGEDIT4)|Windows Registry Editor Version 5\\.00");
    private static final Pattern DWORD = Pattern.compile("dword:([0-9a-fA-F]{1,8})");
    private static final Pattern HEX = Pattern.compile("hex(?:\\(([0-9a-fA-F]{1,8})\\))?:([0-9a-fA-F,\\s]*)");
    private static final Pattern BYTE = Pattern.compile("[0-9a-fA-F]{1,2}");
    private static final Pattern LINE = Pattern.compile("\r\n|\n|\r");
    private static final int REG_BINARY = 3;
    private static final int LONGEST_KEY = 32767;

    private final Map<String, Map<String, RegistryData>> keys = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final String[] lines;
    private final Charset charset;
    private Optional<String> current = Optional.empty();

    private RegFile(String[] lines, Charset charset) {
        this.lines = lines;
        this.charset = charset;
    }

    /**
     * Reads an export.
     *
     * @throws IllegalArgumentException when the text is none; the message names the line
     */
    static RegFile parse(String text) {
        String[] lines = LINE.split(text, -1);
        Matcher head = HEAD.matcher(lines[0].strip());
        if (!head.matches()) {
            throw new IllegalArgumentException("line 1 is not the head of a registry export");
        }
        RegFile file = new RegFile(lines, head.group(1) == null ? StandardCharsets.UTF_16LE : Charsets.ANSI);
        int at = 1;
        while (at < lines.length) {
            at = file.takeAt(at);
        }
        return file;
    }

    /** Takes the line at this index with those that continue it; gives the index of the next. */
    private int takeAt(int at) {
        String line = lines[at];
        if (line.isBlank() || line.startsWith(";")) {
            return at + 1;
        }
        if (line.startsWith("[")) {
            openKey(line.strip(), at + 1);
            return at + 1;
        }
        Optional<RegLine> first = RegLine.of(line);
        if (first.isEmpty()) {
            throw new IllegalArgumentException("line " + (at + 1) + " is neither key nor value");
        }
        RegLine value = first.get();
        int next = value.isOpenHex() ? endOfHex(at) : value.isOpenText() ? endOfText(at) : at + 1;
        takeValue(new RegLine(value.name(), whole(value, at + 1, next)), at + 1);
        return next;
    }

    /** The index behind the lines of bytes that each end in a backslash. */
    private int endOfHex(int at) {
        int next = at + 1;
        while (next < lines.length && lines[next].strip().endsWith("\\")) {
            next++;
        }
        return Math.min(next + 1, lines.length);
    }

    /** The index behind the line in which a text's closing quote stands. */
    private int endOfText(int at) {
        int next = at + 1;
        while (next < lines.length && RegLine.closingQuote(lines[next], 0) < 0) {
            next++;
        }
        return Math.min(next + 1, lines.length);
    }

    private String whole(RegLine value, int from, int to) {
        StringBuilder data = new StringBuilder(value.data());
        boolean hex = value.isOpenHex();
        for (int i = from; i < to; i++) {
            data.setLength(hex ? data.length() - 1 : data.length());
            data.append(hex ? "" : "\r\n").append(hex ? lines[i].strip() : lines[i]);
        }
        return data.toString();
    }

    private void openKey(String line, int number) {
        boolean deletes = line.startsWith("[-");
        if (!line.endsWith("]")) {
            throw new IllegalArgumentException("line " + number + " is a key without its closing bracket");
        }
        String key = line.substring(deletes ? 2 : 1, line.length() - 1);
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("line " + number + " is a key longer than Windows allows");
        }
        current = Optional.of(key);
        if (deletes) {
            current = Optional.empty();
            ignored.add("line " + number + " deletes the key " + key);
        } else {
            keys.computeIfAbsent(key, k -> new LinkedHashMap<>());
        }
    }

    private void takeValue(RegLine value, int number) {
        if (value.data().equals("-")) {
            ignored.add("line " + number + " deletes the value '" + value.name() + "'");
        } else if (current.isPresent()) {
            keys.computeIfAbsent(current.get(), k -> new LinkedHashMap<>()).put(value.name(), data(value, number));
        } else {
            throw new IllegalArgumentException("line " + number + " stands under no key");
        }
    }

    private RegistryData data(RegLine value, int number) {
        Optional<String> text = value.text();
        if (text.isPresent()) {
            return RegistryData.text(text.get());
        }
        Matcher dword = DWORD.matcher(value.data());
        if (dword.matches()) {
            return RegistryData.dword(Long.parseLong(dword.group(1), 16));
        }
        Matcher hex = HEX.matcher(value.data());
        if (hex.matches()) {
            int type = hex.group(1) == null ? REG_BINARY : Integer.parseUnsignedInt(hex.group(1), 16);
            return RegistryBytes.data(type, bytes(hex.group(2), number), charset);
        }
        throw new IllegalArgumentException("line " + number + " holds data of an unknown form");
    }

    private static byte[] bytes(String hex, int number) {
        List<String> parts = Lists.parts(hex);
        byte[] bytes = new byte[parts.size()];
        for (int i = 0; i < bytes.length; i++) {
            if (!BYTE.matcher(parts.get(i)).matches()) {
                throw new IllegalArgumentException("line " + number + ": '" + parts.get(i) + "' is no byte");
            }
            bytes[i] = (byte) Integer.parseInt(parts.get(i), 16);
        }
        return bytes;
    }

    /** The keys as spelled, with their values by name; the default value has the empty name. */
    Map<String, Map<String, RegistryData>> keys() {
        return keys;
    }

    /** What was left out. */
    List<String> ignored() {
        return ignored;
    }
}
