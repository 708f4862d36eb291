/** A process of its own that serves the LRS in the folder named by its first argument, prints its address, and waits to be killed. */
import { serveLrs } from './lrs-on-loopback.ts';

const served = await serveLrs(process.argv[2] ?? '');
process.stdout.write(`${served.endpoint}\n`);
