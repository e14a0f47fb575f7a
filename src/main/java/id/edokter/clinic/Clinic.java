package id.edokter.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

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
    public Integer moveMinutesBefore;
    public Integer releaseMinutesBefore;
    public Integer walkInPlaces;
    public Integer arriveMinutesBefore;

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

    /** The number as it is called and printed, for instance "A-07". */
    public String label(int number) {
        return "%s-%02d".formatted(numberPrefix, number);
    }
}
