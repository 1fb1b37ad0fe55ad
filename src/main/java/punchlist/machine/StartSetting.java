package punchlist.machine;

/**
 * The start type of a service.
 *
 * @param type automatic, manual, disabled, …
 * @param delayed whether an automatic one waits until the others have started; false for every other type
 */
public record StartSetting(Service.Start type, boolean delayed) {

    /** Only an automatic start can be delayed; Windows keeps the flag without using it. */
    public StartSetting {
        delayed = delayed && type == Service.Start.AUTOMATIC;
    }

    /** A start type that is not delayed. */
    public static StartSetting of(Service.Start type) {
        return new StartSetting(type, false);
    }
}
