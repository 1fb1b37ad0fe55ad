package punchlist.machine.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * {@code gpt.ini} beside the local policy's files: which parts of Windows shall look at them, and a number that tells them
 * that something changed: 16 bits for users above 16 bits for the machine (MS-GPOL 2.2.4). Lines it does not know stay as
 * they are.
 *
 * @param lines its lines, without their ends
 */
public record GptIni(List<String> lines) {

    private static final int WORD = 0xFFFF;
    private static final String GENERAL = "[General]";
    private static final String VERSION = "Version";

    /** The part of Windows that reads Registry.pol. */
    private static final String REGISTRY = "{35378EAC-683F-11D2-A89A-00C04FBBCFA2}";

    private static final Pattern PART = Pattern.compile("\\[[^\\]]*\\]");

    /** Copies the list. */
    public GptIni {
        lines = List.copyOf(lines);
    }

    /** No file yet. */
    public static GptIni empty() {
        return new GptIni(List.of());
    }

    /**
     * The file of these bytes.
     *
     * @throws IllegalArgumentException when it is in another encoding than Windows writes it
     */
    public static GptIni parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("gpt.ini is not in single bytes");
        }
        return new GptIni(text.isEmpty() ? List.of() : text.lines().toList());
    }

    /** The file's bytes. */
    public byte[] bytes() {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Its number; 0 where it has none. */
    public long version() {
        int at = line(VERSION);
        if (at < 0) {
            return 0;
        }
        String number = value(lines.get(at));
        return number.matches("\\d{1,10}") ? Long.parseLong(number) : 0;
    }

    /** This file, telling that the registry part of a scope changed. */
    public GptIni changed(PolicyScope scope) {
        String names = scope.part() == PolicyScope.Part.MACHINE ? "gPCMachineExtensionNames" : "gPCUserExtensionNames";
        int at = line(names);
        String parts = withRegistry(at < 0 ? "" : value(lines.get(at)), scope);
        return with(names, parts).with(VERSION, Long.toString(next(version(), scope)));
    }

    private static long next(long version, PolicyScope scope) {
        long machine = version & WORD;
        long user = (version >>> 16) & WORD;
        return switch (scope.part()) {
            case MACHINE -> (user << 16) | (machine == WORD ? 1 : machine + 1);
            case USER -> ((user == WORD ? 1 : user + 1) << 16) | machine;
        };
    }

    /** The parts in their order, which Windows expects to be that of their names. */
    private static String withRegistry(String parts, PolicyScope scope) {
        String tool = scope.part() == PolicyScope.Part.MACHINE
                ? "{D02B1F72-3407-48AE-BA88-E8213C6761F1}"
                : "{D02B1F73-3407-48AE-BA88-E8213C6761F1}";
        TreeSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        PART.matcher(parts).results().map(MatchResult::group).forEach(all::add);
        boolean there = all.stream().anyMatch(part -> part.regionMatches(true, 1, REGISTRY, 0, REGISTRY.length()));
        if (there) {
            return parts;
        }
        all.add("[" + REGISTRY + tool + "]");
        return String.join("", all);
    }

    /** Whether it says nothing but what {@link #changed} makes of no file. */
    public boolean saysOnly(PolicyScope scope) {
        return without(VERSION).equals(empty().changed(scope).without(VERSION));
    }

    private GptIni without(String name) {
        return new GptIni(lines.stream()
                .filter(line -> !isNamed(line, name) && !line.isBlank())
                .toList());
    }

    private GptIni with(String name, String value) {
        List<String> all = new ArrayList<>(lines);
        int at = line(name);
        if (at >= 0) {
            all.set(at, name + "=" + value);
            return new GptIni(all);
        }
        int general = general();
        if (general < 0) {
            all.add(GENERAL);
            general = all.size() - 1;
        }
        all.add(end(all, general), name + "=" + value);
        return new GptIni(all);
    }

    private static int end(List<String> all, int general) {
        int at = general + 1;
        while (at < all.size() && !all.get(at).isBlank() && !all.get(at).startsWith("[")) {
            at++;
        }
        return at;
    }

    private int general() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equalsIgnoreCase(GENERAL)) {
                return i;
            }
        }
        return -1;
    }

    private int line(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (isNamed(lines.get(i), name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNamed(String line, String name) {
        int cut = line.indexOf('=');
        return cut >= 0 && line.substring(0, cut).strip().equalsIgnoreCase(name);
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }
}
