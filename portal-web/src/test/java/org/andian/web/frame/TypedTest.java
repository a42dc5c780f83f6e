package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.faces.convert.ConverterException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class TypedTest {

    @Test
    void aDayIsReadWithoutTheBlanksAroundIt() {
        assertEquals(LocalDate.of(2026, 11, 29), Typed.day(" 2026-11-29 "));
        assertEquals(Typed.FIRST_DAY, Typed.day("1900-01-01"));
        assertEquals(Typed.LAST_DAY, Typed.day("2999-12-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "1899-12-31",
                "3000-01-01",
                "2026-02-30",
                "yesterday",
                " "
            })
    void aDayNobodyCanReckonWithIsNone(String typed) {
        assertNull(Typed.day(typed));
    }

    @Test
    void aFieldRefusesADayNobodyCanReckonWith() {
        Days days = new Days();
        assertThrows(
                ConverterException.class, () -> days.getAsObject(null, null, "+999999999-12-31"));
    }
}
