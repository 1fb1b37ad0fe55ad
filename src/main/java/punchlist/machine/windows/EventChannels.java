package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** The settings of event channels, read and set one by one. */
final class EventChannels {

    private static final String OPEN = "EvtOpenChannelConfig";
    private static final String GET = "EvtGetChannelConfigProperty";
    private static final String RIGHT = "administrator";
    private static final int LARGEST = 64 * 1024;

    /** EVT_VARIANT: value or pointer, count, type. */
    private static final int SIZE = 16;

    private static final int TYPE_AT = 12;
    private static final int TYPE_MASK = 0x7f;

    /** EVT_VARIANT_TYPE. */
    private static final int STRING = 1;

    private static final int UINT64 = 10;
    private static final int BOOLEAN = 13;

    private EventChannels() {}

    static Reply<ChannelSetting> ask(EventChannel question) throws CallFailed {
        try (EventHandle config = open(question);
                Memory room = new Memory(LARGEST)) {
            room.clear();
            boolean read = EventCalls.CALLS.EvtGetChannelConfigProperty(
                    config.handle(), question.property().number(), 0, LARGEST, room, new IntByReference());
            if (!read) {
                throw EventHandle.failed(GET, RIGHT);
            }
            return Reply.of(Answer.known(setting(room)));
        } catch (NotThere e) {
            return Reply.of(Answer.absent());
        }
    }

    private static EventHandle open(EventChannel at) throws CallFailed {
        return EventHandle.of(OPEN, EventCalls.CALLS.EvtOpenChannelConfig(null, at.channel(), 0), RIGHT);
    }

    private static ChannelSetting setting(Memory variant) throws CallFailed {
        int type = variant.getInt(TYPE_AT) & TYPE_MASK;
        return switch (type) {
            case BOOLEAN -> new ChannelSetting.Flag(variant.getInt(0) != 0);
            case UINT64 -> new ChannelSetting.Size(variant.getLong(0));
            case STRING -> {
                Optional<Pointer> text = Optional.ofNullable(variant.getPointer(0));
                yield new ChannelSetting.Access(
                        text.map(t -> t.getWideString(0)).orElse(""));
            }
            default -> throw new CallFailed(new Why.NotUnderstood("a setting of the type " + type));
        };
    }

    static void set(EventChannel at, Answer<ChannelSetting> value) throws CallFailed {
        switch (value) {
            case Answer.Known<ChannelSetting>(ChannelSetting setting) -> set(at, setting);
            case Answer.Absent<ChannelSetting> absent ->
                throw new CallFailed(new Why.Unsupported("removing a channel"));
            case Answer.Unread<ChannelSetting>(Why why) -> throw new CallFailed(why);
        }
    }

    private static void set(EventChannel at, ChannelSetting setting) throws CallFailed {
        String text = setting instanceof ChannelSetting.Access(String sddl) ? sddl : "";
        try (EventHandle config = open(at);
                Memory variant = new Memory(SIZE);
                Memory characters = new Memory((text.length() + 1L) * Native.WCHAR_SIZE)) {
            variant.clear();
            characters.setWideString(0, text);
            switch (setting) {
                case ChannelSetting.Flag(boolean on) -> {
                    variant.setInt(0, on ? 1 : 0);
                    variant.setInt(TYPE_AT, BOOLEAN);
                }
                case ChannelSetting.Size(long bytes) -> {
                    variant.setLong(0, bytes);
                    variant.setInt(TYPE_AT, UINT64);
                }
                case ChannelSetting.Access access -> {
                    variant.setPointer(0, characters);
                    variant.setInt(TYPE_AT, STRING);
                }
            }
            if (!EventCalls.CALLS.EvtSetChannelConfigProperty(
                    config.handle(), at.property().number(), 0, variant)) {
                throw EventHandle.failed("EvtSetChannelConfigProperty", RIGHT);
            }
            if (!EventCalls.CALLS.EvtSaveChannelConfig(config.handle(), 0)) {
                throw EventHandle.failed("EvtSaveChannelConfig", RIGHT);
            }
        }
    }
}
