/**
 * Who is on duty in a premises, a service provider or a district's office, and what one tells the
 * next. Where nobody is on duty all are told.
 */
package org.andian.portal.telling.duty;
