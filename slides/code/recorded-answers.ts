// A contestant that is only a list: answers looked up by message, as a run of a rented language model would leave
// them behind. This one is a stand-in. No model wrote these lines: they were typed by hand, seven mistakes included.

import { readMessages, type Label } from './messages.ts';

/** What the stand-in answered; a message that is not in the file gets "none". */
export function recordedAnswer(text: string): Label {
  return answers.get(text) ?? 'none';
}

const answers: ReadonlyMap<string, Label> = new Map(
  readMessages(`
    refund: I would like my money back for the grey coat.
    refund: Please refund the second payment.
    refund: The mixer died, what do I get back?
    refund: I do not want another parcel, I want a refund.
    refund: Reimburse me for the broken vase.
    refund: You took the fee twice from my card.
    refund: The return was free, yet you kept five euros.
    refund: My card was charged but the order was cancelled.
    refund: Refund please, the shoes are too small.
    refund: How many days until I am paid back?
    refund: Undo the payment, I clicked by mistake.
    refund: I sent the chair back in April and saw no money.
    none: The voucher was not taken off the bill.
    refund: Can the refund go to another card?
    refund: It came too late to use, so I am returning it.
    delivery: My parcel has not arrived.
    delivery: I do not want a refund, I want my parcel.
    delivery: Which day will the sofa be brought?
    delivery: The box was open and the cups were gone.
    delivery: Tracking says Hamburg, I live in Bremen.
    delivery: Please leave the parcel with my neighbour.
    delivery: Has my order been shipped?
    delivery: The van drove past without stopping.
    delivery: How much is shipping to Norway?
    none: Nobody was here at noon as announced.
    refund: The parcel went back to you before I could collect it.
    delivery: Can you deliver to a locker?
    delivery: Two of three items turned up.
    delivery: I moved house, send it to the new place.
    delivery: Do I have to sign when the order comes?
    account: My password does not work.
    account: I am locked out.
    account: Please remove my details from your files.
    account: The log in fails on my phone.
    account: Where do I change my email?
    account: Reset link never came.
    account: I do not want to delete my account, only the address.
    account: Somebody else sees my orders when she signs in.
    account: My surname changed after the wedding.
    account: The code by text message comes too late.
    account: Turn off the newsletter, please.
    account: I cannot find the button to sign up.
    account: Is my bank card saved in my profile?
    account: It says that my user does not exist.
    account: Merge my two accounts, please.
    none: Is the green jacket warm?
    delivery: Can I get a job at your parcel depot?
    none: Does the oak table come apart?
    none: I love the new advert, who sings in it?
    refund: What is a refund, in general, in law?
    none: Do you have a shop in Vienna?
    delivery: My neighbour was rude to your driver, I apologise.
    none: How do I clean a wool coat?
    none: Please write a poem about my kettle.
    account: Which password would you choose?
    none: Is Sunday a good day to visit?
    none: The blue chair looks like one by my aunt.
    none: Do you support the local football club?
    none: I have nothing to complain about.
    none: Will prices go up next year?
`).map(({ text, label }) => [text, label]),
);
