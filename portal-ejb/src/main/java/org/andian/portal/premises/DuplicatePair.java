package org.andian.portal.premises;

/** Two open entries that may be one premises; {@code one} was registered first. */
public record DuplicatePair(Side one, Side other, Ground ground) {

    /** Why they are suspected. */
    public enum Ground {
        CREDIT_CODE,
        NAME
    }

    /** One entry of the pair. */
    public record Side(
            long id,
            String code,
            String name,
            String creditCode,
            long districtId,
            String district,
            String address,
            int version) {}
}
