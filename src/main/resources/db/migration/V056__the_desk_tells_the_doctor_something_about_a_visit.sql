-- what the desk, or who sends somebody here, tells the doctor: "comes in a wheelchair"; sealed, as it speaks of a person
ALTER TABLE appointment ADD COLUMN doctor_note VARBINARY(900) NULL AFTER insurer;
