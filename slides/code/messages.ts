// One hundred and twenty messages to a shop's support desk, in four classes of thirty, written by hand for this
// talk: no customer wrote them. Sixty to practise on, sixty for the exam; a line reads "label: message".
// The exam has traps: wishes that are negated, words that the practice set lacks, and messages for nobody here.

export const labels = ['refund', 'delivery', 'account', 'none'] as const;
export type Label = (typeof labels)[number];

export interface Message {
  label: Label;
  text: string;
}

/** "label: message" a line, empty lines left out. */
export function readMessages(lines: string): Message[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [label, ...rest] = line.split(': ');
      return { label: readLabel(label ?? ''), text: rest.join(': ') };
    });
}

export const practice: readonly Message[] = readMessages(`
  refund: I would like a refund for the blue jacket.
  refund: Please send me my money back.
  refund: The kettle broke after two days, I want a refund.
  refund: When will the refund reach my bank account?
  refund: I returned the shoes last week and still wait for my money.
  refund: You charged me twice, please return one payment.
  refund: How do I return a lamp and get my money back?
  refund: The return label does not print.
  refund: I was charged for an order that I cancelled.
  refund: Can I get a refund on a gift?
  refund: The refund is ten euros short.
  refund: I want to return this and be paid back.
  refund: Money back, please, the toaster does not heat.
  refund: You promised a refund in May and it is June.
  refund: Is a refund possible without the receipt?
  delivery: Where is my parcel?
  delivery: The parcel was due on Monday and is not here.
  delivery: Can you deliver on Saturday?
  delivery: The tracking number does not work.
  delivery: My order says delivered but there is no parcel.
  delivery: How long does shipping to Austria take?
  delivery: Please change the delivery address to my office.
  delivery: The courier left the parcel in the rain.
  delivery: Half of my order is missing from the parcel.
  delivery: When will you ship my order?
  delivery: The driver did not ring the bell.
  delivery: Tracking has not moved since Friday.
  delivery: Can I collect the parcel from the depot?
  delivery: The delivery came to the wrong house.
  delivery: I will be away, can you hold the parcel?
  account: I forgot my password.
  account: I cannot log in to my account.
  account: Please change my email address.
  account: How do I delete my account?
  account: The password link has expired.
  account: My account is locked.
  account: I get no code when I log in.
  account: Please close my account and delete my data.
  account: How can I change my name in my profile?
  account: Somebody logged in to my account from abroad.
  account: I have two accounts and want to join them.
  account: The login page is blank.
  account: My new password is not accepted.
  account: Please stop the newsletter to my email.
  account: I cannot change my phone number.
  none: Do you have this jacket in green?
  none: What is the weight of the oak table?
  none: Are you hiring in Berlin?
  none: Thank you, that was quick and friendly.
  none: Is the kettle made of steel?
  none: When does your shop open on Sunday?
  none: I am writing a school report about your company.
  none: Which lamp goes with the oak table?
  none: Do you sell gift cards?
  none: Who designed the blue chair?
  none: Your advert on the train made me laugh.
  none: Is the wool from sheep in Wales?
  none: Can dogs come into the shop?
  none: Will the green chair be back in stock?
  none: What do you think of the weather?
`);

export const exam: readonly Message[] = readMessages(`
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
  refund: The voucher was not taken off the bill.
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
  delivery: Nobody was here at noon as announced.
  delivery: The parcel went back to you before I could collect it.
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
  none: Can I get a job at your parcel depot?
  none: Does the oak table come apart?
  none: I love the new advert, who sings in it?
  none: What is a refund, in general, in law?
  none: Do you have a shop in Vienna?
  none: My neighbour was rude to your driver, I apologise.
  none: How do I clean a wool coat?
  none: Please write a poem about my kettle.
  none: Which password would you choose?
  none: Is Sunday a good day to visit?
  none: The blue chair looks like one by my aunt.
  none: Do you support the local football club?
  none: I have nothing to complain about.
  none: Will prices go up next year?
`);

function readLabel(word: string): Label {
  const label = labels.find((known) => known === word);
  if (label === undefined) throw new Error(`"${word}" is none of ${labels.join(', ')}.`);
  return label;
}
