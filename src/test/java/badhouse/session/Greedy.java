package badhouse.session;

import badhouse.Root;
import com.google.zxing.BarcodeFormat;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.sun.jna.Pointer;
import io.netty.buffer.ByteBuf;
import java.awt.Color;
import javafx.scene.Node;
import org.apache.pdfbox.pdmodel.PDDocument;
import picocli.CommandLine;

/** Sees every library that session must not see, and prints. */
public record Greedy(
        Root root,
        Pointer pointer,
        ByteBuf buffer,
        Color color,
        Node node,
        PDDocument document,
        BarcodeFormat code,
        Zxcvbn password,
        CommandLine line) {
    public void print() {
        System.out.println(this);
    }
}
