package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.FolderFiles;
import punchlist.machine.files.TextFile;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * Reads names and version resources of files on local drives. A path on another computer is refused: opening it would
 * send that computer a log-on.
 */
final class FileReads {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z]:\\\\.*");
    private static final int NEUTRAL = 2; // FILE_VER_GET_NEUTRAL
    private static final int LARGEST = 1 << 20;
    private static final int FIXED_SIZE = 52; // VS_FIXEDFILEINFO
    private static final int BAD_EXE_FORMAT = 193;

    private FileReads() {}

    /** FindFirstFileW, by way of Java's own file system. */
    static Reply<FileList> files(FolderFiles question) throws CallFailed {
        mustBeLocal(question.root());
        try (FileObject root = FileObject.open(question.root(), 0)) {
            if (root.isReparsePoint()) {
                throw new CallFailed(new Why.NotUnderstood("reparse point: " + question.root()));
            }
            if (!root.isPlainFolder()) {
                return Reply.of(Answer.absent());
            }
        } catch (NotThere e) {
            return Reply.of(Answer.absent());
        }
        return Reply.of(Answer.known(
                FileWalk.below(Path.of(question.root()), question::wants, question.depth(), FolderFiles.BUDGET)));
    }

    /** GetFileVersionInfoExW. */
    static Reply<VersionInfo> version(FileVersion question) throws CallFailed {
        mustBeLocal(question.path());
        int size = VersionCalls.CALLS.GetFileVersionInfoSizeEx(NEUTRAL, question.path(), new IntByReference());
        if (size <= 0 || size > LARGEST) {
            return without(size <= 0 ? Native.getLastError() : WinError.ERROR_INVALID_DATA);
        }
        try (Memory room = new Memory(size)) {
            if (!VersionCalls.CALLS.GetFileVersionInfoEx(NEUTRAL, question.path(), 0, size, room)) {
                return without(Native.getLastError());
            }
            return Reply.of(Answer.known(info(room)));
        }
    }

    /** ReadFile, through no link. */
    static Reply<String> text(TextFile question) throws CallFailed {
        mustBeLocal(question.path());
        try (FileObject file = FileObject.open(question.path(), 0)) {
            file.refuseLink();
        } catch (NotThere e) {
            return Reply.of(Answer.absent());
        }
        Optional<byte[]> bytes = LocalPolicyFiles.bytes(Path.of(question.path()), TextFile.LARGEST);
        return Reply.of(bytes.map(b -> Answer.known(text(b))).orElseGet(Answer::absent));
    }

    private static String text(byte[] bytes) {
        boolean little = bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        String text = new String(bytes, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static void mustBeLocal(String path) throws CallFailed {
        if (!LOCAL.matcher(path).matches()) {
            throw new CallFailed(new Why.NotUnderstood("no path on a local drive: " + path));
        }
    }

    private static Reply<VersionInfo> without(int code) throws CallFailed {
        return switch (code) {
            case WinError.ERROR_FILE_NOT_FOUND, WinError.ERROR_PATH_NOT_FOUND -> Reply.of(Answer.absent());
            case WinError.ERROR_RESOURCE_DATA_NOT_FOUND,
                    WinError.ERROR_RESOURCE_TYPE_NOT_FOUND,
                    WinError.ERROR_RESOURCE_NAME_NOT_FOUND,
                    WinError.ERROR_INVALID_DATA,
                    BAD_EXE_FORMAT -> throw new CallFailed(new Why.NotUnderstood("no version resource"));
            default -> throw CallFailed.of("GetFileVersionInfoEx", code);
        };
    }

    private static VersionInfo info(Memory block) throws CallFailed {
        PointerByReference at = new PointerByReference();
        IntByReference length = new IntByReference();
        if (!VersionCalls.CALLS.VerQueryValue(block, "\\", at, length) || length.getValue() < FIXED_SIZE) {
            throw new CallFailed(new Why.NotUnderstood("no fixed version information"));
        }
        Pointer fixed = at.getValue();
        Optional<String> language = language(block);
        return new VersionInfo(
                numbers(fixed, 8),
                numbers(fixed, 16),
                language.flatMap(l -> text(block, l, "ProductName")),
                language.flatMap(l -> text(block, l, "CompanyName")));
    }

    private static String numbers(Pointer fixed, long at) {
        int high = fixed.getInt(at);
        int low = fixed.getInt(at + 4);
        return (high >>> 16) + "." + (high & 0xffff) + "." + (low >>> 16) + "." + (low & 0xffff);
    }

    /** The first language of the texts: language and code page. */
    private static Optional<String> language(Memory block) {
        PointerByReference at = new PointerByReference();
        IntByReference length = new IntByReference();
        if (!VersionCalls.CALLS.VerQueryValue(block, "\\VarFileInfo\\Translation", at, length)
                || length.getValue() < 4) {
            return Optional.empty();
        }
        int first = at.getValue().getInt(0);
        return Optional.of(String.format(Locale.ROOT, "%04x%04x", first & 0xffff, first >>> 16));
    }

    private static Optional<String> text(Memory block, String language, String name) {
        PointerByReference at = new PointerByReference();
        IntByReference length = new IntByReference();
        if (!VersionCalls.CALLS.VerQueryValue(block, "\\StringFileInfo\\" + language + "\\" + name, at, length)
                || length.getValue() <= 1) {
            return Optional.empty();
        }
        String text = new String(at.getValue().getCharArray(0, length.getValue()));
        int end = text.indexOf('\0');
        return Optional.of((end < 0 ? text : text.substring(0, end)).strip()).filter(t -> !t.isEmpty());
    }
}
