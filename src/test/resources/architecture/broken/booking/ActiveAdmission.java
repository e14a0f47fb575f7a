package broken.booking;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;

/** With {@code deleteAll()} for everybody. */
@Entity
class ActiveAdmission extends PanacheEntity {}
