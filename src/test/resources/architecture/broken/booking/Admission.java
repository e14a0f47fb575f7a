package broken.booking;

import jakarta.persistence.Entity;

/** An entity whose status anybody may set. */
@Entity
public class Admission {

    public String status;

    public void setStatus(String status) {
        this.status = status;
    }
}
