/** Decides from readings and device events what is dangerous, keeps exactly one open alarm per quantity, and records who acknowledged it. */
package org.andian.portal.alarm;
