package id.edokter.privacy;

/** What a patient may agree to. Care itself rests on no consent: the data are needed to provide it. */
public enum Purpose {
    /** Reminders and news of appointments, by WhatsApp or SMS. */
    REMINDERS,
    /** Questions afterwards: how was it. */
    SURVEYS
}
