package punchlist.machine.files;

import java.util.List;
import punchlist.machine.Json;
import punchlist.reading.Intrusion;
import punchlist.reading.IsoTime;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The kinds of question put to the file system:
 * {@code "files": {"C:\\ProgramData\\Kepware": {"8 .json;.opf": {"files": [{"path": "…", "size": 1, "modified": "…"}]}}}} and
 * {@code "fileVersions": {"C:\\…\\server_runtime.exe": {"fileVersion": "6.16.203.0", …}}} and
 * {@code "textFiles": {"C:\\…\\a.xml": "…"}} in a snapshot.
 */
public final class FileKinds {

    private static final String SEPARATOR = ";";

    private FileKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(
                QuestionKind.of(
                                FolderFiles.class,
                                FileList.class,
                                "files",
                                Intrusion.LOOKS,
                                KeyCodec.of(FileKinds::path, FileKinds::files),
                                ValueCodec.of(FileKinds::json, FileKinds::list))
                        .askedAt(question -> "files " + drive(question.root())),
                QuestionKind.of(
                                FileVersion.class,
                                VersionInfo.class,
                                "fileVersions",
                                Intrusion.LOOKS,
                                KeyCodec.of(q -> List.of(q.path()), path -> new FileVersion(only(path))),
                                ValueCodec.of(FileKinds::json, FileKinds::version))
                        .askedAt(question -> "files " + drive(question.path())),
                QuestionKind.of(
                                TextFile.class,
                                String.class,
                                "textFiles",
                                Intrusion.LOOKS,
                                KeyCodec.of(q -> List.of(q.path()), path -> new TextFile(only(path))),
                                ValueCodec.of(StringNode::valueOf, Json::text))
                        .askedAt(question -> "files " + drive(question.path())));
    }

    /** A drive that does not answer stops the others not. */
    private static String drive(String path) {
        return path.substring(0, Math.min(2, path.length()));
    }

    private static String only(List<String> path) {
        if (path.size() != 1) {
            throw new IllegalArgumentException("one path is needed");
        }
        return path.getFirst();
    }

    private static List<String> path(FolderFiles question) {
        return List.of(question.root(), question.depth() + " " + String.join(SEPARATOR, question.endings()));
    }

    private static FolderFiles files(List<String> path) {
        if (path.size() != 2) {
            throw new IllegalArgumentException("a folder, and a depth with endings are needed");
        }
        String[] parts = path.getLast().split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("'" + path.getLast() + "' is not a depth with endings");
        }
        return new FolderFiles(path.getFirst(), List.of(parts[1].split(SEPARATOR, -1)), Integer.parseInt(parts[0]));
    }

    private static JsonNode json(FileList list) {
        ObjectNode json = Json.object();
        ArrayNode files = json.putArray("files");
        for (FileList.Entry entry : list.files()) {
            files.add(Json.object()
                    .put("path", entry.path())
                    .put("size", entry.size())
                    .put("modified", entry.modified().toString()));
        }
        if (!list.links().isEmpty()) {
            json.set("links", Json.texts(list.links()));
        }
        if (!list.unread().isEmpty()) {
            json.set("unreadFolders", Json.texts(list.unread()));
        }
        return list.complete() ? json : json.put("complete", false);
    }

    private static FileList list(JsonNode json) {
        List<FileList.Entry> files = Json.elements(Json.member(json, "files")).stream()
                .map(entry -> new FileList.Entry(
                        Json.text(entry, "path"),
                        Json.number(entry, "size"),
                        IsoTime.parse(Json.text(entry, "modified"))))
                .toList();
        boolean complete = !json.has("complete") || Json.flag(json, "complete");
        return new FileList(
                files, Json.optionalTexts(json, "links"), Json.optionalTexts(json, "unreadFolders"), complete);
    }

    private static JsonNode json(VersionInfo version) {
        ObjectNode json =
                Json.object().put("fileVersion", version.fileVersion()).put("productVersion", version.productVersion());
        version.product().ifPresent(product -> json.put("product", product));
        version.company().ifPresent(company -> json.put("company", company));
        return json;
    }

    private static VersionInfo version(JsonNode json) {
        return new VersionInfo(
                Json.text(json, "fileVersion"),
                Json.text(json, "productVersion"),
                Json.optionalText(json, "product"),
                Json.optionalText(json, "company"));
    }
}
