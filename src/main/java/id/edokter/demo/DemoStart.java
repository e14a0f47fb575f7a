package id.edokter.demo;

import id.edokter.shared.CannotStart;
import id.edokter.shared.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps sample and hospital apart at every start: invented patients never meet real ones in one database, whichever
 * came first.
 */
@ApplicationScoped
class DemoStart {

    private final DemoSettings demo;
    private final Installation installation;
    private final DemoHospital hospital;
    private final DemoQueues queues;

    DemoStart(DemoSettings demo, Installation installation, DemoHospital hospital, DemoQueues queues) {
        this.demo = demo;
        this.installation = installation;
        this.hospital = hospital;
        this.queues = queues;
    }

    void refuseToMix(@Observes @Priority(ServerStarting.MAY_REFUSE) ServerStarting event) {
        if (demo.enabled() && !installation.isDemo() && installation.holdsData()) {
            throw new CannotStart("basis data ini berisi data rumah sakit sungguhan, sedangkan mode contoh menyala."
                    + " Matikan mode contoh: EDOKTER_DEMO=false, atau pakai folder lain untuk mencoba:"
                    + " EDOKTER_DATA_DIR=/folder/lain");
        }
        if (!demo.enabled() && installation.isDemo()) {
            throw new CannotStart("basis data ini berisi data contoh (pasien dan janji temu rekaan), jadi tidak boleh"
                    + " dipakai rumah sakit. Pakai basis data atau folder data yang baru, atau nyalakan mode contoh:"
                    + " EDOKTER_DEMO=true");
        }
    }

    void fill(@Observes @Priority(ServerStarting.SAMPLE_DATA) ServerStarting event) {
        if (!demo.enabled()) return;
        queues.endEarlier();
        hospital.fill();
        queues.run();
    }
}
