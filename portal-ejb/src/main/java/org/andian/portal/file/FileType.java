package org.andian.portal.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is taken, each known by its content. */
enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    /** taken in, never kept: it is written anew as one of the two above */
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values()).filter(type -> type.hasEnding(ending)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The usual one. */
    String ending() {
        return endings.getFirst();
    }

    /**
     * @param ending in lower case, without its dot
     */
    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }
}
