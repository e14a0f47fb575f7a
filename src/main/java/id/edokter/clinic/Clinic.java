package id.edokter.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;

/** An outpatient department, on pages "Poliklinik" (FHIR HealthcareService). */
@Entity
public class Clinic {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** The hospital's own code. */
    public String code;
    /** BPJS (sub)specialty code; null where BPJS knows none. */
    public String bpjsCode;

    public String name;
    /** Stands before the queue number: "A" gives "A-07". */
    public String numberPrefix;
    /** Name of a Bootstrap icon. */
    public String icon;
    /** Left out of messages and calendars: psychiatry, VCT, skin-and-venereal. */
    @Column(name = "is_sensitive")
    public boolean sensitive;

    public boolean active;
    /** This and the following are the clinic's exceptions from the hospital's settings; null means as the hospital. */
    public Integer opensDaysAhead;

    public Integer closesMinutesBefore;
    /** Whether a place can be booked on the day itself. */
    public Boolean sameDay;

    public Integer moveMinutesBefore;
    public Integer lateCancelMinutesBefore;
    public Integer releaseMinutesBefore;
    /** This and the next: what a new line of a schedule begins with. */
    public Integer places;

    public Integer minutesPerPlace;
    public Integer walkInPlaces;
    public Integer overbookPlaces;
    public Integer livePerPatient;
    public Integer livePerPhone;
    public Integer arriveMinutesBefore;
    /** This and the next two: when who comes is checked in, until when in time, and behind how many who is late waits. */
    public Integer checkInMinutesBefore;

    public Integer graceMinutes;
    public Integer behind;
    /** Who waits elsewhere is told when so many are called before; 0 for nobody. */
    public Integer tellWhenLeft;

    @Version
    public int version;

    /** Who changed its rules last, and when; null while nobody did. */
    public String changedBy;

    public Instant changedAt;

    protected Clinic() {}

    Clinic(String code, String bpjsCode, String name, String numberPrefix, String icon, boolean sensitive) {
        this.code = code;
        this.bpjsCode = bpjsCode;
        this.name = name;
        this.numberPrefix = numberPrefix;
        this.icon = icon;
        this.sensitive = sensitive;
        this.active = true;
    }

    void code(String bpjsCode, boolean sensitive) {
        this.bpjsCode = bpjsCode;
        this.sensitive |= sensitive;
    }

    /** What it has otherwise than the hospital. */
    public ClinicRules rules() {
        var own = new EnumMap<ClinicRule, Integer>(ClinicRule.class);
        for (var rule : ClinicRule.values()) {
            var number = own(rule);
            if (number != null) own.put(rule, number);
        }
        return new ClinicRules(own, sameDay, sensitive);
    }

    private Integer own(ClinicRule rule) {
        return switch (rule) {
            case OPENS_DAYS_AHEAD -> opensDaysAhead;
            case CLOSES_MINUTES_BEFORE -> closesMinutesBefore;
            case LIVE_PER_PATIENT -> livePerPatient;
            case LIVE_PER_PHONE -> livePerPhone;
            case MOVE_MINUTES_BEFORE -> moveMinutesBefore;
            case LATE_CANCEL_MINUTES_BEFORE -> lateCancelMinutesBefore;
            case PLACES -> places;
            case MINUTES_PER_PLACE -> minutesPerPlace;
            case WALK_IN_PLACES -> walkInPlaces;
            case RELEASE_MINUTES_BEFORE -> releaseMinutesBefore;
            case OVERBOOK_PLACES -> overbookPlaces;
            case ARRIVE_MINUTES_BEFORE -> arriveMinutesBefore;
            case CHECK_IN_MINUTES_BEFORE -> checkInMinutesBefore;
            case GRACE_MINUTES -> graceMinutes;
            case BEHIND -> behind;
            case TELL_WHEN_LEFT -> tellWhenLeft;
        };
    }

    void follow(ClinicRules rules, String who, Instant at) {
        opensDaysAhead = rules.own(ClinicRule.OPENS_DAYS_AHEAD);
        closesMinutesBefore = rules.own(ClinicRule.CLOSES_MINUTES_BEFORE);
        sameDay = rules.sameDay();
        livePerPatient = rules.own(ClinicRule.LIVE_PER_PATIENT);
        livePerPhone = rules.own(ClinicRule.LIVE_PER_PHONE);
        moveMinutesBefore = rules.own(ClinicRule.MOVE_MINUTES_BEFORE);
        lateCancelMinutesBefore = rules.own(ClinicRule.LATE_CANCEL_MINUTES_BEFORE);
        places = rules.own(ClinicRule.PLACES);
        minutesPerPlace = rules.own(ClinicRule.MINUTES_PER_PLACE);
        walkInPlaces = rules.own(ClinicRule.WALK_IN_PLACES);
        releaseMinutesBefore = rules.own(ClinicRule.RELEASE_MINUTES_BEFORE);
        overbookPlaces = rules.own(ClinicRule.OVERBOOK_PLACES);
        arriveMinutesBefore = rules.own(ClinicRule.ARRIVE_MINUTES_BEFORE);
        checkInMinutesBefore = rules.own(ClinicRule.CHECK_IN_MINUTES_BEFORE);
        graceMinutes = rules.own(ClinicRule.GRACE_MINUTES);
        behind = rules.own(ClinicRule.BEHIND);
        tellWhenLeft = rules.own(ClinicRule.TELL_WHEN_LEFT);
        sensitive = rules.sensitive();
        changedBy = who;
        changedAt = at;
    }

    /** The number as it is called and printed, for instance "A-07". */
    public String label(int number) {
        return "%s-%02d".formatted(numberPrefix, number);
    }
}
