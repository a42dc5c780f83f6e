/** Departments, venue groups, bodies, and which of them regulates what from which day on. */
package org.andian.web.regulation;
