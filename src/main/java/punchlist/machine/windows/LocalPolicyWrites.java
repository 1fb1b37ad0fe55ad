package punchlist.machine.windows;

import com.sun.jna.platform.win32.WinNT;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.system.GptIni;
import punchlist.machine.system.PolFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;
import punchlist.reading.DataFile;
import punchlist.reading.Why;

/**
 * Writes the files of the local policy: each whole and on the disk under another name, then in the place of the old one;
 * nothing is written through a link, a junction or a second name. After each writing {@code gpt.ini} tells Windows that
 * the policy changed; the file of an account has its own; its number only rises, also when a change is taken back.
 *
 * @param files the files
 */
record LocalPolicyWrites(LocalPolicyFiles files) {

    void set(PolicyValue at, Answer<RegistryData> value) throws CallFailed {
        Optional<PolFile> file = files.read(at.scope());
        switch (value) {
            case Answer.Known<RegistryData>(RegistryData data) -> {
                PolFile old =
                        file.orElseThrow(() -> CallFailed.saying("ReadFile", files.file(at.scope()) + " is not there"));
                RegistryKey.Value raw = RegistryBytes.write(at.name(), data);
                write(at.scope(), old.with(new PolFile.Entry(at.key(), at.name(), raw.type(), raw.bytes())));
            }
            case Answer.Absent<RegistryData> absent -> {
                if (file.isPresent()) {
                    write(at.scope(), file.get().without(at.key(), at.name()));
                }
            }
            case Answer.Unread<RegistryData>(Why why) -> throw new CallFailed(why);
        }
    }

    void setPresence(PolicyFilePresence at, Answer<Presence> value) throws CallFailed {
        Optional<PolFile> file = files.read(at.scope());
        switch (value) {
            case Answer.Known<Presence> there -> {
                if (file.isEmpty()) {
                    PolicyFolders.make(files, at.scope());
                    write(at.scope(), PolFile.empty());
                }
            }
            case Answer.Absent<Presence> absent -> {
                if (file.isPresent()) {
                    remove(at.scope(), file.get());
                }
            }
            case Answer.Unread<Presence>(Why why) -> throw new CallFailed(why);
        }
    }

    private void write(PolicyScope scope, PolFile content) throws CallFailed {
        replace(files.file(scope), content.bytes());
        Path gpt = gpt(scope);
        replace(gpt, gptIni(gpt).orElseGet(GptIni::empty).changed(scope).bytes());
    }

    private void remove(PolicyScope scope, PolFile content) throws CallFailed {
        if (!content.entries().isEmpty()) {
            throw CallFailed.saying("DeleteFile", files.file(scope) + " is not empty");
        }
        Path gpt = gpt(scope);
        Optional<GptIni> ini = gptIni(gpt);
        if (ini.filter(all -> all.saysOnly(scope)).isPresent()) {
            delete(gpt);
        } else if (ini.isPresent()) {
            replace(gpt, ini.get().changed(scope).bytes());
        }
        delete(files.file(scope));
        PolicyFolders.remove(files, scope);
    }

    private Path gpt(PolicyScope scope) {
        return files.folder(scope).resolve("gpt.ini");
    }

    private static Optional<GptIni> gptIni(Path file) throws CallFailed {
        Optional<byte[]> bytes = LocalPolicyFiles.bytes(file);
        try {
            return bytes.map(GptIni::parse);
        } catch (IllegalArgumentException e) {
            throw new CallFailed(new Why.NotUnderstood(file + ": " + e.getMessage()));
        }
    }

    static void replace(Path file, byte[] content) throws CallFailed {
        try (FileObject folder = folderOf(file)) {
            refuseDetour(file);
            Path beside = Path.of(file + ".punchlist");
            Files.deleteIfExists(beside);
            try (FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folder.refuseDetours();
        } catch (IOException e) {
            throw failed("MoveFileEx", e);
        }
    }

    static void delete(Path file) throws CallFailed {
        try (FileObject folder = folderOf(file)) {
            refuseDetour(file);
            Files.delete(file);
            folder.refuseDetours();
        } catch (IOException e) {
            throw failed("DeleteFile", e);
        }
    }

    /** The folder, held open so that it stays the one that was looked at. */
    private static FileObject folderOf(Path file) throws CallFailed {
        FileObject folder = FileObject.open(String.valueOf(file.getParent()), WinNT.READ_CONTROL);
        try {
            folder.refuseDetours();
            return folder;
        } catch (CallFailed e) {
            folder.close();
            throw e;
        }
    }

    private static void refuseDetour(Path file) throws CallFailed {
        try (FileObject object = FileObject.open(file.toString(), WinNT.READ_CONTROL)) {
            object.refuseDetours();
        } catch (NotThere e) {
            // made anew
        }
    }

    static CallFailed failed(String call, IOException problem) {
        return problem instanceof AccessDeniedException
                ? new CallFailed(new Why.Denied("administrator"))
                : CallFailed.saying(call, DataFile.whatAndWhy(problem));
    }
}
