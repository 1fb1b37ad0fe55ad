package punchlist.machine.windows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import punchlist.machine.files.TextFile;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Writes small text files, and only beside the computer's local policy: Windows keeps that folder so that ordinary users
 * read it and only administrators write it.
 *
 * @param folder {@code …\System32\GroupPolicy}
 */
record TextFileWrites(Path folder) {

    void set(TextFile at, Answer<String> value) throws CallFailed {
        Path file = Path.of(at.path());
        if (!String.valueOf(file.getParent()).equalsIgnoreCase(folder.toString())) {
            throw CallFailed.saying("MoveFileEx", at.path() + " does not lie right in " + folder);
        }
        switch (value) {
            case Answer.Known<String>(String text) ->
                LocalPolicyWrites.replace(file, text.getBytes(StandardCharsets.UTF_8));
            case Answer.Absent<String> absent -> LocalPolicyWrites.delete(file);
            case Answer.Unread<String>(Why why) -> throw new CallFailed(why);
        }
    }
}
