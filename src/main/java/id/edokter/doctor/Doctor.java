package id.edokter.doctor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A doctor (FHIR Practitioner); may practise in several clinics. */
@Entity
public class Doctor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** With titles, as printed: "dr. Ratna Br. Tarigan, Sp.PD". */
    public String name;
    /** Surat Izin Praktik, the licence to practise here. */
    public String licence;

    public String hospitalCode;
    /** HFIS doctor code of BPJS; null where none was given. */
    public String bpjsCode;

    public boolean active;

    protected Doctor() {}

    Doctor(String name, String bpjsCode) {
        this.name = name;
        this.bpjsCode = bpjsCode;
        this.active = true;
    }

    void correct(String name, String bpjsCode) {
        this.name = name;
        this.bpjsCode = bpjsCode;
    }
}
