/**
 * Other spellings of the same value. An LMS like Moodle marks a value as sent even when the commit failed and sends only
 * what changed; the same fact spelt anew is sent again.
 */

/** Another value of the element that means the same; the value itself where there is none. Applied twice it gives the first again. */
export function respell(element: string, value: string): string {
  const name = element.slice(element.lastIndexOf('.') + 1);
  switch (name) {
    case 'suspend_data':
      return value.endsWith('.') ? value.slice(0, -1) : `${value}.`;
    case 'raw':
    case 'min':
    case 'max':
    case 'scaled':
    case 'progress_measure':
      return respellNumber(value);
    case 'time':
      return value.endsWith('.0') ? value.slice(0, -2) : `${value}.0`;
    case 'latency':
      return value.startsWith('0') && value.indexOf(':') === 4 ? value.slice(1) : value.padStart(13, '0');
    case 'student_response':
    case 'pattern':
      return respellText(value);
    case 'result':
      return respellResult(value);
    case 'lesson_status':
      return value === 'passed' ? 'completed' : value;
    default:
      return value;
  }
}

/** True where the other spelling tells less, so that the first must follow once the LMS answers again. */
export function tellsLess(element: string, value: string): boolean {
  if (element.endsWith('.lesson_status')) return value === 'passed';
  return element.endsWith('.result') && ['correct', 'wrong', 'incorrect'].includes(value);
}

function respellNumber(value: string): string {
  const short = String(Number(value));
  if (value !== short) return short;
  return short.includes('.') ? `${short}0` : `${short}.0`;
}

/** A readable text takes a space at its end; codes have no other spelling every LMS takes. */
function respellText(value: string): string {
  if (!value.includes(' ')) return value;
  if (value.endsWith(' ')) return value.trimEnd();
  return value.length < 255 ? `${value} ` : value;
}

function respellResult(value: string): string {
  if (value === 'correct') return '1';
  if (value === 'wrong' || value === 'incorrect') return '0';
  return respellNumber(value);
}
