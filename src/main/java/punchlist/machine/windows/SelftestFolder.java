package punchlist.machine.windows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.machine.Change;
import punchlist.machine.Descriptors;
import punchlist.machine.Effective;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Outcome;
import punchlist.machine.Reversal;
import punchlist.machine.Workbench;
import punchlist.reading.Answer;

/** Sets and takes back the descriptors of a scratch folder with a folder and a file in it, which inherit. */
final class SelftestFolder {

    private static final String CALL = "SetKernelObjectSecurity: ";

    private final Workbench workbench;

    SelftestFolder(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Selftest.Result> all() throws IOException {
        Path root = Files.createTempDirectory("punchlist-selftest").toRealPath();
        Path folder = Files.createDirectory(root.resolve("folder"));
        Path file = Files.createFile(folder.resolve("file.txt"));
        try {
            return thereAndBack(root, folder, file);
        } finally {
            for (Path path : List.of(file, folder, root)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private List<Selftest.Result> thereAndBack(Path root, Path folder, Path file) {
        FolderDescriptors at = new FolderDescriptors(root.toString());
        Answer<Descriptors> before = workbench.ask(at).answer();
        Optional<Descriptors> found = before.toOptional();
        if (found.isEmpty()) {
            return List.of(new Selftest.Result(CALL + "scratch folder", Selftest.State.FAILED, before.toString()));
        }
        Map<String, String> wanted = new TreeMap<>(found.get().byPath());
        wanted.replaceAll((path, sddl) -> sddl.substring(0, sddl.indexOf("D:")));
        wanted.merge(root.toString(), "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)", String::concat);
        wanted.merge(folder.toString(), "D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)", String::concat);
        wanted.merge(file.toString(), "D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)", String::concat);
        Outcome there = workbench.apply(change(at, before, Answer.known(new Descriptors(wanted))));
        Answer<Descriptors> now = workbench.ask(at).answer();
        if (!now.wasRead()) {
            return List.of(SelftestRegistry.result(CALL + "protect a tree", there));
        }
        Outcome back = workbench.apply(change(at, now, before));
        return List.of(
                SelftestRegistry.result(CALL + "protect a tree", there),
                SelftestRegistry.result(CALL + "take it back", back));
    }

    private static Change<Descriptors> change(
            FolderDescriptors at, Answer<Descriptors> before, Answer<Descriptors> after) {
        return new Change<>(at, before, after, Effective.NOW, new Reversal.Exact());
    }
}
