package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Winevt.EVT_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * wevtapi (learn.microsoft.com/windows/win32/api/winevt). An EVT_VARIANT is written by hand: sixteen bytes, of which the
 * first eight hold the value or a pointer to it, then the count and the type.
 */
interface EventCalls extends StdCallLibrary {

    EventCalls CALLS = SystemLibrary.load("wevtapi.dll", EventCalls.class);

    /** .../nf-winevt-evtopenchannelconfig */
    @Nullable
    EVT_HANDLE EvtOpenChannelConfig(@Nullable EVT_HANDLE session, String channel, int flags);

    /** .../nf-winevt-evtgetchannelconfigproperty */
    boolean EvtGetChannelConfigProperty(
            EVT_HANDLE config, int property, int flags, int size, @Nullable Pointer value, IntByReference used);

    /** .../nf-winevt-evtsetchannelconfigproperty */
    boolean EvtSetChannelConfigProperty(EVT_HANDLE config, int property, int flags, Pointer value);

    /** .../nf-winevt-evtsavechannelconfig */
    boolean EvtSaveChannelConfig(EVT_HANDLE config, int flags);

    /** .../nf-winevt-evtquery */
    @Nullable
    EVT_HANDLE EvtQuery(@Nullable EVT_HANDLE session, String path, String query, int flags);

    /** .../nf-winevt-evtnext */
    boolean EvtNext(
            EVT_HANDLE results, int count, @Nullable EVT_HANDLE[] events, int timeout, int flags, IntByReference got);

    /** .../nf-winevt-evtrender */
    boolean EvtRender(
            @Nullable EVT_HANDLE context,
            EVT_HANDLE event,
            int flags,
            int size,
            @Nullable Pointer buffer,
            IntByReference used,
            IntByReference properties);

    /** .../nf-winevt-evtclose */
    boolean EvtClose(EVT_HANDLE handle);
}
