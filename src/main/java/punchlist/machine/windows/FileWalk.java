package punchlist.machine.windows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import punchlist.machine.files.FileList;

/**
 * Looks for files below a folder by their names. Links, junctions and whatever else is a reparse point are not followed;
 * a folder that may not be read is named and passed over.
 */
final class FileWalk {

    private record Ahead(Path folder, int depth) {}

    private final Predicate<String> wanted;
    private final int depth;
    private final int budget;
    private final List<FileList.Entry> files = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private int seen;

    private FileWalk(Predicate<String> wanted, int depth, int budget) {
        this.wanted = wanted;
        this.depth = depth;
        this.budget = budget;
    }

    /**
     * What lies below a folder that is there and is no link.
     *
     * @param wanted by name
     * @param depth how many levels below the folder
     * @param budget the most files and folders looked at
     */
    static FileList below(Path folder, Predicate<String> wanted, int depth, int budget) {
        return new FileWalk(wanted, depth, budget).walk(folder);
    }

    private FileList walk(Path folder) {
        ahead.add(new Ahead(folder, 0));
        boolean complete = true;
        while (!ahead.isEmpty() && complete) {
            Ahead next = ahead.remove();
            complete = list(next);
        }
        return new FileList(files, links, unread, complete);
    }

    /** Whether the budget was enough. */
    private boolean list(Ahead at) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(at.folder())) {
            for (Path path : inside) {
                if (seen == budget) {
                    return false;
                }
                seen++;
                look(path, at.depth());
            }
        } catch (NoSuchFileException e) {
            return true; // gone meanwhile
        } catch (IOException | DirectoryIteratorException | UncheckedIOException | SecurityException e) {
            unread.add(at.folder().toString());
        }
        return true;
    }

    private void look(Path path, int level) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return; // gone meanwhile
        }
        if (isDetour(attributes)) {
            links.add(path.toString());
        } else if (attributes.isDirectory()) {
            if (level < depth) {
                ahead.add(new Ahead(path, level + 1));
            }
        } else if (wanted.test(String.valueOf(path.getFileName()))) {
            files.add(new FileList.Entry(
                    path.toString(),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        }
    }

    /** Java calls a junction a folder that is also something else. */
    static boolean isDetour(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink() || (attributes.isOther() && attributes.isDirectory());
    }
}
