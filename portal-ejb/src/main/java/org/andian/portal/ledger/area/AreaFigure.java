package org.andian.portal.ledger.area;

/**
 * What the areas of one kind in one district add up to.
 *
 * @param prominent whose hazards stand out, those that are being mended among them
 * @param hazards open ones of their premises, {@code major} of them, {@code closed} those off the
 *     list; of premises within the reader's reach
 */
public record AreaFigure(
        long districtId,
        String district,
        AreaKind kind,
        int areas,
        int prominent,
        int mending,
        int mended,
        long households,
        long people,
        int hazards,
        int major,
        int closed) {}
