package punchlist.report;

import java.util.Optional;

/** On the first page: which locked revision this is, with the code to compare it by; or that it is a draft. */
final class SealPart {

    private final Wording wording;
    private final Html html;

    SealPart(Wording wording, Html html) {
        this.wording = wording;
        this.html = html;
    }

    void write(Optional<SheetModel.Seal> seal) {
        if (seal.isEmpty()) {
            html.element("p", "seal-draft", wording.say("seal.draft"));
            return;
        }
        html.open("table", "class", "seal").open("tbody").open("tr");
        seal.get().code().ifPresent(this::code);
        html.open("td", "class", "said");
        said(seal.get());
        html.close("td").close("tr").close("tbody").close("table");
    }

    private void code(String text) {
        QrCode code = new QrCode(text);
        String size = "width: " + code.width() + "; height: " + code.width();
        html.open("td", "class", "code", "style", "width: " + code.width())
                .empty("img", "class", "code", "style", size, "alt", text, "src", code.picture())
                .close("td");
    }

    private void said(SheetModel.Seal seal) {
        named("seal.revision", seal.locked());
        named("seal.digest", seal.digest());
        named("seal.sealed", seal.by());
        if (!seal.fingerprint().isEmpty()) {
            named("seal.key", seal.fingerprint());
        }
        if (seal.code().isPresent()) {
            html.element("p", "about", wording.say("seal.about"));
        }
    }

    private void named(String key, String value) {
        html.open("p", "class", "named")
                .open("b")
                .text(wording.say(key) + " ")
                .close("b")
                .text(value)
                .close("p");
    }
}
