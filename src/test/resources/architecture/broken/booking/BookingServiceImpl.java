package broken.booking;

class BookingServiceImpl {}
