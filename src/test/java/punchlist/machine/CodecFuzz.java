package punchlist.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.QuestionKind;

/** Names under fire: Windows paths, registry keys, security identifiers, and the keys of questions. */
public final class CodecFuzz {

    private static final List<QuestionKind<?, ?>> KINDS = MachineKinds.all();

    private CodecFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> names = Seeds.of(
                "C:\\ProgramData\\Kepware",
                "\\\\server\\share\\x",
                "C:/a/../b/",
                "D:",
                "HKLM\\SOFTWARE\\\\A\\",
                "HKEY_USERS\\S-1-5-18\\x",
                "S-1-5-21-1-2-3-500",
                "BootOrder-8be4df61-93ca-11d2-aa0d-00e098032b8c",
                "64\nHKLM\\A\nb",
                "groups\nS-1-5-32-544",
                "local");
        return List.of(
                Target.of("windows-name", 180, Target.Form.TEXT, names, CodecFuzz::name)
                        .refusing(IllegalArgumentException.class),
                Target.of("question-key", 150, Target.Form.TEXT, names, CodecFuzz::key));
    }

    private static Optional<String> name(byte[] input) {
        String text = Seeds.text(input);
        String path = WindowsPath.canonical(text);
        Target.promise(WindowsPath.canonical(path).equals(path), "not canonical: " + path);
        Target.promise(WindowsPath.isWithin(path, path), "not within itself: " + path);
        Target.promise(new FolderDescriptors(path).equals(new FolderDescriptors(text)), "two folders of " + text);
        String key = RegistryPath.canonical(text);
        Target.promise(RegistryPath.canonical(key).equals(key), "not canonical: " + key);
        if (Sid.looksLikeOne(text)) {
            new Sid(text).rid();
        }
        RegistryPath.parse(text);
        return Optional.empty();
    }

    /** A path of names as records hold it, given to every kind of question. */
    private static Optional<String> key(byte[] input) {
        List<String> path = List.of(Seeds.text(input).split("\n", -1));
        long taken = KINDS.stream().flatMap(kind -> question(kind, path)).count();
        return taken > 0 ? Optional.empty() : Optional.of("no kind of question has this key");
    }

    private static <Q extends punchlist.reading.Question<T>, T> Stream<String> question(
            QuestionKind<Q, T> kind, List<String> path) {
        try {
            Q question = kind.keys().question(path);
            List<String> again = kind.keys().path(question);
            Target.promise(kind.keys().question(again).equals(question), "another question after writing: " + again);
            return Stream.of(kind.key(question));
        } catch (IllegalArgumentException e) {
            Target.promise(e.getClass() == IllegalArgumentException.class && e.getMessage() != null, "shrugs: " + e);
            return Stream.empty();
        }
    }
}
