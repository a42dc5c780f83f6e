package org.andian.portal.sql;

import jakarta.interceptor.InterceptorBinding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of a bean in a transaction of its own, whatever goes on around it: it is committed
 * when the method returns, and rolled back when anything is thrown, which the caller then gets as
 * it was thrown. Instead of {@code @Transactional(REQUIRES_NEW)}: where a session bean calls, and
 * in a thread that one has started, the server begins such a transaction and leaves out of it what
 * no session bean does, so that each of its statements is committed by itself and no lock is kept.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OwnTransaction {}
