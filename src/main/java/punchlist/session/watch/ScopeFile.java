package punchlist.session.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import punchlist.reading.DataFile;
import punchlist.reading.PlainFile;
import punchlist.reading.PrettyJson;
import punchlist.reading.StrictJson;
import punchlist.scope.BadScope;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A scope file that takes over what was proposed; everything else in it stays as it is. */
public final class ScopeFile {

    private static final long MAX_SIZE = 1L << 20;
    private static final int MAX_DEPTH = 16;
    private static final String IGSS = "igss";

    private final Path file;

    /** The file of this name; it may be missing. */
    public ScopeFile(Path file) {
        this.file = file;
    }

    /**
     * What it says; empty where there is no such file.
     *
     * @throws BadScope when it cannot be used
     */
    public Optional<Scope> read() {
        return Files.exists(file) ? Optional.of(ScopeJson.read(file)) : Optional.empty();
    }

    /**
     * Writes the proposed fields, beside its place first, so that no half file is left.
     *
     * @throws BadScope when the file is no scope
     * @throws IOException when it could not be read or written
     */
    public void take(ScopeLines lines) throws IOException {
        ObjectNode root = Files.exists(file) ? tree() : JsonNodeFactory.instance.objectNode();
        if (!root.has("format")) {
            root.put("format", ScopeJson.FORMAT);
        }
        ObjectNode igss = root.get(IGSS) instanceof ObjectNode there ? there : root.putObject(IGSS);
        igss.setAll((ObjectNode) lines.fragment().get(IGSS));
        String text = PrettyJson.write(root);
        ScopeJson.parse(text, file.toString(), Path.of("."));
        PlainFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode tree() throws IOException {
        ScopeJson.read(file);
        String text = new String(DataFile.read(file, MAX_SIZE), StandardCharsets.UTF_8);
        JsonNode root = new StrictJson(MAX_DEPTH).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new BadScope(file + ": is no object");
    }
}
