package punchlist.machine.windows;

import com.sun.jna.platform.win32.WinNT;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.ObjectAccess;
import punchlist.machine.ObjectDescriptor;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * Reads the descriptors of a folder and of everything below it. Reparse points below are named and not entered, only
 * their own descriptor is read; a folder that is one itself is not understood. What cannot be read makes the whole unread.
 */
final class FolderDescriptorReads {

    private final int budget;

    FolderDescriptorReads(int budget) {
        this.budget = budget;
    }

    Reply<Descriptors> ask(FolderDescriptors question) throws CallFailed {
        try (FileObject root = FileObject.open(question.root(), WinNT.READ_CONTROL)) {
            if (root.isReparsePoint()) {
                throw new CallFailed(new Why.NotUnderstood("reparse point: " + question.root()));
            }
        } catch (NotThere e) {
            return Reply.of(Answer.absent());
        }
        return Reply.of(Answer.known(walk(question.root())));
    }

    /** One object alone, whatever it is. */
    static Reply<ObjectAccess> one(ObjectDescriptor question) throws CallFailed {
        try (FileObject object = FileObject.open(question.path(), WinNT.READ_CONTROL)) {
            return Reply.of(Answer.known(new ObjectAccess(ObjectSddl.labelled(object), object.isReparsePoint())));
        } catch (NotThere e) {
            return Reply.of(Answer.absent());
        }
    }

    private Descriptors walk(String root) throws CallFailed {
        Map<String, String> byPath = new LinkedHashMap<>();
        Set<String> links = new HashSet<>();
        Map<String, Integer> names = new HashMap<>();
        Deque<String> ahead = new ArrayDeque<>();
        ahead.add(root);
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            Optional<Seen> seen = look(path);
            if (seen.isEmpty()) {
                continue; // gone meanwhile
            }
            if (byPath.size() == budget) {
                throw new CallFailed(new Why.Incomplete(budget + " objects"));
            }
            byPath.put(path, seen.get().sddl());
            if (seen.get().link()) {
                links.add(path);
            }
            if (seen.get().names() > 1) {
                names.put(path, seen.get().names());
            }
            if (seen.get().enter()) {
                ahead.addAll(FolderListing.of(path));
            }
        }
        return new Descriptors(byPath, links, names);
    }

    private record Seen(String sddl, boolean enter, boolean link, int names) {}

    private static Optional<Seen> look(String path) throws CallFailed {
        try (FileObject object = FileObject.open(path, WinNT.READ_CONTROL)) {
            return Optional.of(new Seen(
                    ObjectSddl.labelled(object), object.isPlainFolder(), object.isReparsePoint(), object.names()));
        } catch (NotThere e) {
            return Optional.empty();
        }
    }
}
