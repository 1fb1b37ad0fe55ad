import org.jspecify.annotations.NullMarked;

/**
 * The whole product. Compiled as one named module, so that sealed types may span packages; run from the class path,
 * because several good libraries are automatic modules.
 */
@NullMarked
open module punchlist {
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.naming;
    requires java.net.http;
    requires java.xml;

    // ui
    requires javafx.base;
    requires javafx.graphics;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;

    // cli
    requires info.picocli;

    // machine.windows
    requires com.sun.jna;
    requires com.sun.jna.platform;

    // formats
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires com.fasterxml.jackson.annotation;

    // probe
    requires org.eclipse.milo.opcua.sdk.client;
    requires org.eclipse.milo.opcua.sdk.core;
    requires org.eclipse.milo.opcua.stack.core;
    requires org.eclipse.milo.opcua.stack.transport;
    requires io.netty.common;
    requires io.netty.buffer;
    requires io.netty.transport;
    requires io.netty.handler;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.util;

    // secret
    requires com.nulabinc.zxcvbn;

    // report
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    requires org.apache.xmpbox;
    requires com.google.zxing;
}
