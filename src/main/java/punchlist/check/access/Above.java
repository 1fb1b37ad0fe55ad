package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.Descriptors;
import punchlist.machine.ObjectAccess;
import punchlist.machine.ObjectDescriptor;
import punchlist.machine.WindowsPath;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * The folders above a protected one, up to the root of its volume. Whoever may delete or rename one of them, delete what
 * lies in it, or change its permissions, can put another in the place of what is protected below
 * (learn.microsoft.com/windows/win32/fileio/file-access-rights-constants, FILE_DELETE_CHILD).
 *
 * @param offences the folders that give such a right to somebody who should not have it, the uppermost last
 * @param unclear folders of which nothing can be said although they were asked
 * @param looked the readings of folders that were looked at
 * @param notRecorded how many folders nobody recorded
 */
public record Above(List<Offence> offences, List<Unclear> unclear, List<Reading<?>> looked, int notRecorded) {

    /**
     * A folder that gives too much.
     *
     * @param path the folder
     * @param said who may do what
     * @param reading what was read
     */
    public record Offence(String path, Phrase said, Reading<?> reading) {}

    /**
     * A folder of which nothing can be said.
     *
     * @param path the folder
     * @param because why
     * @param reading what came instead
     */
    public record Unclear(String path, Phrase because, Reading<?> reading) {}

    /** The most folders that are asked about one path. */
    static final int MOST = 32;

    /** Copies the lists. */
    public Above {
        offences = List.copyOf(offences);
        unclear = List.copyOf(unclear);
        looked = List.copyOf(looked);
    }

    /** The folders above a path, from the nearest to the root of the volume; none of a path that is not on a drive. */
    static List<String> folders(String path) {
        List<String> all = new ArrayList<>();
        String here = WindowsPath.canonical(path);
        while (here.length() > 3 && here.charAt(1) == ':' && all.size() < MOST) {
            String above = here.substring(0, here.lastIndexOf('\\'));
            here = above.length() == 2 ? above + "\\" : above;
            all.add(here);
        }
        return all;
    }

    /** What must be asked about the folders above a path. */
    public static List<Question<?>> needs(String path) {
        return folders(path).stream().<Question<?>>map(ObjectDescriptor::new).toList();
    }

    /**
     * What the readings say of the folders above a path.
     *
     * @param wrongful who should not have such rights
     */
    public static Above of(String path, Predicate<Trustee> wrongful, Readings readings) {
        List<Offence> offences = new ArrayList<>();
        List<Unclear> unclear = new ArrayList<>();
        List<Reading<?>> looked = new ArrayList<>();
        int notRecorded = 0;
        for (String folder : folders(path)) {
            Reading<ObjectAccess> reading = readings.get(new ObjectDescriptor(folder));
            switch (reading.answer()) {
                case Answer.Known<ObjectAccess>(ObjectAccess access) -> {
                    looked.add(reading);
                    problem(folder, access, reading).ifPresent(unclear::add);
                    offence(folder, access, wrongful, readings)
                            .map(said -> new Offence(folder, said, reading))
                            .ifPresent(offences::add);
                }
                case Answer.Unread<ObjectAccess>(Why.NotRecorded why) -> notRecorded++;
                case Answer.Absent<ObjectAccess> absent -> notRecorded++;
                case Answer.Unread<ObjectAccess> unread ->
                    unclear.add(new Unclear(folder, Phrases.why(reading), reading));
            }
        }
        return new Above(offences, unclear, looked, notRecorded);
    }

    private static int rights(String folder) {
        boolean root = folder.endsWith("\\");
        return FileRights.DELETE_CHILD | FileRights.CHANGES_PERMISSIONS | (root ? 0 : FileRights.DELETE);
    }

    private static Offences look(String folder, ObjectAccess access, Predicate<Trustee> wrongful) {
        DescriptorTree tree = new DescriptorTree(new Descriptors(Map.of(folder, access.sddl())));
        return Offences.in(tree, wrongful, rights(folder), path -> false);
    }

    private static Optional<Phrase> offence(
            String folder, ObjectAccess access, Predicate<Trustee> wrongful, Readings readings) {
        List<Phrase> said = look(folder, access, wrongful).listed().stream()
                .limit(AccessPhrases.LISTED)
                .map(one -> Phrase.of(
                        (one.rights() & FileRights.CHANGES_PERMISSIONS) != 0
                                ? "check.access.above.permissions"
                                : "check.access.above.replaces",
                        AccessPhrases.who(one.who(), readings),
                        folder))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(Phrase.list(said));
    }

    private static Optional<Unclear> problem(String folder, ObjectAccess access, Reading<?> reading) {
        if (access.link()) {
            return Optional.of(new Unclear(folder, Phrase.of("check.access.link", folder), reading));
        }
        return look(folder, access, Principals::isOrdinary)
                .unclear()
                .map(odd -> new Unclear(folder, AccessPhrases.unclear(odd), reading));
    }

    /** How far it was looked, for people: to be said beside what is right below. */
    public Phrase extent() {
        return notRecorded == 0
                ? Phrase.of("check.access.above.looked", looked.size())
                : Phrase.of("check.access.above.notRecorded", looked.size(), notRecorded);
    }

    /** The readings with those of another. */
    List<Reading<?>> with(List<Reading<?>> others) {
        return Stream.concat(others.stream(), looked.stream()).toList();
    }
}
