package broken.browse;

public record Address(String path) {}
