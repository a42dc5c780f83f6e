/**
 * The workbench: what needs the reader now.
 *
 * <p>{@link org.andian.web.home.HomePage} lists what waits; the month's chart and the clock beside
 * each row are beans of their own.
 */
package org.andian.web.home;
