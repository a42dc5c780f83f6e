package org.andian.web.local;

import org.andian.portal.scope.Scope;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An act as it is done.
 *
 * @param moment of it
 * @param day of that moment in China
 * @param of number of what it deals with, null for nothing known
 * @param and number of what else it deals with, null for nothing
 */
public record DemoStep(Scope by, DemoAct act, Instant moment, LocalDate day, Long of, Long and) {}
