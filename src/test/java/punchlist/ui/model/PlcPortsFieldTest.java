package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.scope.Scope.PlcPort;

class PlcPortsFieldTest {

    private static final PlcPort MODBUS = new PlcPort("TCP", 502, "192.168.40.52");

    @TempDir
    Path folder;

    private static PlcPortsField field(PlcPort... ports) {
        PlcPortsField field = new PlcPortsField(Bed.words());
        field.fill(List.of(ports));
        return field;
    }

    @Test
    void linesBecomePorts() {
        PlcPortsField field = field();
        field.textProperty()
                .set("TCP 502 192.168.40.52\n\n  udp   2222  10.0.4.0/24 \nTCP 102 10.0.4.1-10.0.4.9\nTCP 1 any");
        assertThat(field.noteProperty().get()).isEmpty();
        assertThat(field.said())
                .containsExactly(
                        MODBUS,
                        new PlcPort("UDP", 2222, "10.0.4.0/24"),
                        new PlcPort("TCP", 102, "10.0.4.1-10.0.4.9"),
                        new PlcPort("TCP", 1, "any"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "502",
                "TCP 502",
                "TCP 0 10.0.0.1",
                "TCP 65536 10.0.0.1",
                "TCP 99999 10.0.0.1",
                "ICMP 1 10.0.0.1",
                "TCP 502 plc.example",
                "TCP 502 10.0.0.1 10.0.0.2",
                "TCP 502 10.0.0.1, TCP 503 10.0.0.2",
                "TCP 502 10.0.0.256",
                "TCP -1 10.0.0.1",
                "x"
            })
    void whatIsNotUnderstoodIsSaidAndNotKept(String line) {
        PlcPortsField field = field(MODBUS);
        field.textProperty().set("TCP 503 10.0.0.3\n" + line);
        assertThat(field.noteProperty().get()).contains("\"" + line + "\"").contains("is not kept");
        assertThat(field.isUnderstood()).isFalse();
        assertThat(field.said()).containsExactly(MODBUS);
    }

    @Test
    void whatTheScopeSaidInAnotherWayStaysAsItIs() {
        PlcPort profinet = new PlcPort("PROFINET", 34964, "the ring");
        PlcPortsField field = field(profinet, MODBUS);
        assertThat(field.said()).containsExactly(profinet, MODBUS);
        field.textProperty().set("PROFINET 34964 the ring\nTCP 503 192.168.40.52");
        assertThat(field.noteProperty().get()).isEmpty();
        assertThat(field.said()).containsExactly(profinet, new PlcPort("TCP", 503, "192.168.40.52"));
        field.textProperty().set("PROFINET 34965 the ring");
        assertThat(field.isUnderstood()).isFalse();
    }

    @Test
    void whatCannotBeKeptStaysToBeMended() {
        PlcPortsField field = field(MODBUS);
        field.textProperty().set("TCP 502");
        field.fill(List.of(MODBUS));
        assertThat(field.textProperty().get()).isEqualTo("TCP 502");
        assertThat(field.noteProperty().get()).isNotEmpty();
        field.textProperty().set("TCP 502 10.0.0.1");
        field.fill(List.of(MODBUS));
        assertThat(field.textProperty().get()).isEqualTo("TCP 502 192.168.40.52");
    }

    @Test
    void thePageShowsKeepsAndRefusesThem() {
        Bed bed = Bed.demo(folder, Optional.empty()).begun();
        WhatModel what = bed.page(Page.WHAT, WhatModel.class);
        assertThat(what.plcPorts().textProperty().get()).contains("TCP 502 192.168.40.52");
        what.plcPorts().textProperty().set("TCP 502 192.168.40.53");
        bed.wizard.next();
        assertThat(bed.now().scope().plcPorts()).containsExactly(new PlcPort("TCP", 502, "192.168.40.53"));
        bed.wizard.go(Page.WHAT);
        what.plcPorts().textProperty().set("TCP five");
        bed.wizard.page(Page.WHAT).verb().getValue().orElseThrow().does().run();
        assertThat(bed.wizard.desk().problemProperty().get()).contains("TCP five");
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.WHAT);
        assertThat(bed.now().scope().plcPorts()).containsExactly(new PlcPort("TCP", 502, "192.168.40.53"));
        bed.close();
    }
}
